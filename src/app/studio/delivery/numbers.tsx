import type { MetricSnapshot } from '../../../domain/metrics.ts';

const ageWords: Record<MetricSnapshot['age'], string> = { '1h': 'Sau 1 giờ', '24h': 'Sau 24 giờ', '7d': 'Sau 7 ngày' };

const nameWords: Record<string, string> = {
  views: 'Lượt xem',
  impressions: 'Lượt hiển thị',
  reach: 'Số người tiếp cận',
  likes: 'Lượt thích',
  reactions: 'Lượt bày tỏ cảm xúc',
  comments: 'Bình luận',
  shares: 'Chia sẻ',
  clicks: 'Lượt bấm',
  opens: 'Lượt mở',
};

const number = new Intl.NumberFormat('vi-VN');

/** The post's numbers as they grew. A dash is "the platform does not say", which is not zero. */
export function Numbers({ metrics }: { metrics: MetricSnapshot[] }) {
  if (metrics.length === 0) return null;
  const names = [...new Set(metrics.flatMap(({ values }) => Object.keys(values)))];
  return (
    <table className="delivery-numbers">
      <thead>
        <tr>
          <th scope="col">Số liệu trên kênh</th>
          {metrics.map(({ age }) => (
            <th key={age} scope="col">
              {ageWords[age]}
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
              return <td key={age}>{typeof value === 'number' ? number.format(value) : '–'}</td>;
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
