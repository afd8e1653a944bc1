export default function PhotosRoom() {
  return <main className="stage" />
}
