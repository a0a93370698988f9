'use client';

import { useEffect, useState } from 'react';
import type { ShownCommune } from '../../../studio-api/previews/pieces.ts';
import type { FoundCommune } from '../../../units/find-communes.ts';
import { read } from '../call.ts';
import { useLanguage } from '../use-language.ts';
import { previewWords } from './words.ts';

const another = 'another';
const restMs = 200;

/** `unit`: code of the commune in whose name a piece is looked at; '' for nobody's. `name`: what people call it. */
type Pick = { communes: readonly ShownCommune[]; unit: string; onPick: (unit: string, name: string) => void };

/** In whose name a piece is looked at: the hard cases of its place, or any commune by its name. */
export function CommunePick({ communes, unit, onPick }: Pick) {
  const words = previewWords[useLanguage()];
  const [isSearching, setSearching] = useState(false);
  const [own, setOwn] = useState<FoundCommune | null>(null);
  const pick = (value: string) => {
    setSearching(value === another);
    const name = value === own?.code ? own.label : communes.find(({ code }) => code === value)?.name;
    if (value !== another) onPick(value, name ?? '');
  };
  const take = (commune: FoundCommune) => {
    setOwn(commune);
    setSearching(false);
    onPick(commune.code, commune.label);
  };
  return (
    <>
      <label className="pano-pick">
        {words.commune}
        <select value={isSearching ? another : unit} onChange={({ target }) => pick(target.value)}>
          <option value="">{words.nobody}</option>
          {communes.map(({ code, name, why }) => (
            <option key={`${why} ${code}`} value={code}>
              {`${name} (${words.why[why]})`}
            </option>
          ))}
          {own === null ? null : <option value={own.code}>{own.label}</option>}
          <option value={another}>{words.another}</option>
        </select>
      </label>
      {isSearching ? <CommuneSearch onTake={take} /> : null}
    </>
  );
}

function CommuneSearch({ onTake }: { onTake: (commune: FoundCommune) => void }) {
  const words = previewWords[useLanguage()];
  const [typed, setTyped] = useState('');
  const [found, setFound] = useState<FoundCommune[] | null>(null);
  useEffect(() => {
    let isOld = false;
    const ask = async () => {
      const answer = typed.trim() === '' ? null : await read(`communes?name=${encodeURIComponent(typed)}`);
      if (!isOld) setFound((answer?.communes as FoundCommune[] | undefined) ?? null);
    };
    const timer = setTimeout(() => void ask(), restMs);
    return () => {
      isOld = true;
      clearTimeout(timer);
    };
  }, [typed]);
  return (
    <div className="pano-search">
      <input
        type="search"
        value={typed}
        placeholder={words.communeExample}
        aria-label={words.another}
        // biome-ignore lint/a11y/noAutofocus: the person has just asked to search.
        autoFocus
        onChange={({ target }) => setTyped(target.value)}
      />
      {found?.length === 0 ? <p>{words.noCommune}</p> : null}
      <ul>
        {found?.map((commune) => (
          <li key={commune.code}>
            <button type="button" className="pano-link" onClick={() => onTake(commune)}>
              {commune.label}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
