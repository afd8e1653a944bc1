export default function SyncRoom() {
  return (
    <main className="stage room">
      <h1 className="visually-hidden">Sync</h1>
    </main>
  )
}
