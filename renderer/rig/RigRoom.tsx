export default function RigRoom() {
  return <main className="stage" />
}
