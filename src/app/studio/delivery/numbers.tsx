import type { MetricSnapshot } from '../../../domain/metrics.ts';
import type { ReaderLanguage } from '../../../domain/reader-language.ts';
import { numberOf } from '../moments.ts';
import { deliveryWords } from './words.ts';

/** The post's numbers at each age. A dash means that the platform gives no number, which is not zero. */
export function Numbers({ metrics, language }: { metrics: MetricSnapshot[]; language: ReaderLanguage }) {
  if (metrics.length === 0) return null;
  const words = deliveryWords[language];
  const nameWords: Record<string, string> = words.metrics;
  const names = [...new Set(metrics.flatMap(({ values }) => Object.keys(values)))];
  return (
    <table className="delivery-numbers">
      <thead>
        <tr>
          <th scope="col">{words.numbers}</th>
          {metrics.map(({ age }) => (
            <th key={age} scope="col">
              {words.ages[age]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {names.map((name) => (
          <tr key={name}>
            <th scope="row">{nameWords[name] ?? name}</th>
            {metrics.map(({ age, values }) => {
              const value = values[name];
              return <td key={age}>{typeof value === 'number' ? numberOf(value, language) : '–'}</td>;
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
