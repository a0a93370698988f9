'use client';

import { useField } from '@payloadcms/ui';
import { useState } from 'react';
import { read } from '../call.ts';
import { useLanguage } from '../use-language.ts';
import { contentWords } from './words.ts';

type District = { label: string; units: { id: string; name: string }[] };

/**
 * Below a list of units: adds the communes of today that lie on the ground of a district of before. Nothing is stored before the
 * document is saved, and units that are there already are not added again.
 */
export function FormerDistrict({ path }: { path: string }) {
  const words = contentWords[useLanguage()];
  const { value, setValue, readOnly } = useField<unknown[] | null>({ path });
  const [name, setName] = useState('');
  const [districts, setDistricts] = useState<District[]>([]);
  const [message, setMessage] = useState('');
  if (readOnly) return null;

  const search = async () => {
    const answer = await read(`former-districts?name=${encodeURIComponent(name)}`);
    const found = (answer.districts ?? []) as District[];
    setDistricts(found);
    setMessage(found.length > 0 ? '' : (answer.message ?? words.noDistrict(name)));
  };
  const add = ({ label, units }: District) => {
    const chosen = [value ?? []].flat().map((one) => (typeof one === 'object' && one !== null && 'id' in one ? one.id : one));
    const added = units.filter(({ id }) => !chosen.includes(id));
    setValue([...chosen, ...added.map(({ id }) => id)]);
    setDistricts([]);
    setMessage(words.addedCommunes(label, added.map((unit) => unit.name).join(', ')));
  };
  return (
    <div className="pano-former-district">
      <label>
        {words.formerDistrict}{' '}
        <input
          type="text"
          value={name}
          placeholder={words.formerDistrictExample}
          onChange={({ target }) => setName(target.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return;
            event.preventDefault();
            void search();
          }}
        />
      </label>{' '}
      <button type="button" className="pano-button is-quiet" disabled={name.trim() === ''} onClick={() => void search()}>
        {words.findDistrict}
      </button>
      {districts.map((district) => (
        <button key={district.label} type="button" className="pano-button is-quiet" onClick={() => add(district)}>
          {words.addCommunesOf(district.label, district.units.length)}
        </button>
      ))}
      <output>{message}</output>
    </div>
  );
}
