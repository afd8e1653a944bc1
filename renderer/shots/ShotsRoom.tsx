export default function ShotsRoom() {
  return <main className="stage" />
}
