/** Above the collections: the one page that says whether posts will go out. */
export function HealthLink() {
  return (
    <a className="nav__link pano-nav" href="/admin/suc-khoe-kenh">
      Sức khỏe kênh
    </a>
  );
}
