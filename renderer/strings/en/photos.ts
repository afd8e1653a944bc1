/** The Photos room's options of writing. */
export const photos = {
  options: {
    button: (on: number) => (on === 0 ? 'Options' : `Options · ${on} on`),
    title: 'What is written, and where',
    sidecarOnly: 'Sidecars only: no photo is touched',
    keywords: 'Keywords: Lumacro, mode, colour temperature',
    description: 'Description, where the photo has no caption',
    lightSource: 'EXIF LightSource: the LED’s code',
    hint: 'Only added, never in place of what is there. All of it can be undone.',
    strip: 'Take the light out of the photos here',
  },
}
