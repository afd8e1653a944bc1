/** Why a photo is written in another way than usual, or not at all. Codes are stable; sentences may improve. */
export const reasonSentences = {
  'not-jpeg': 'The file is not a JPEG, whatever its name says.',
  'jpeg-damaged': 'The JPEG is damaged or cut off before its image data.',
  'content-credentials': 'The photo carries signed content credentials, which any change would break.',
  'exif-damaged': 'The EXIF block is damaged, so an edit could not be sure to keep it.',
  'foreign-comment': 'The photo has a comment of its own, which stays: the light is in XMP only.',
  'several-comments': 'The photo has more than one user comment, which all stay: the light is in XMP only.',
  'exif-full': 'The EXIF block is full: the light is in XMP only.',
  'exif-in-parts': 'The EXIF block is spread over several segments.',
  'reaches-outside': 'The EXIF block refers to bytes outside it, which would move.',
  dangling: 'The EXIF block refers to bytes that are missing, and added ones would be taken for them.',
  'junk-between': 'Stray bytes stand between the segments of the JPEG, so no new segment is put there.',
  'image-behind': 'A second image behind the picture is addressed from the EXIF block and would move.',
  'absolute-trailer': 'Data behind the picture counts its place from the start of the file and would move.',
  'mpf-unreadable': 'The list of further images (MPF) cannot be read, and they would move.',
  'xmp-damaged': 'The XMP packet cannot be read, and stays as it is: the light is in EXIF only.',
  'xmp-full': 'The XMP packet is full: the light is in EXIF only.',
  'xmp-foreign-form': 'Another program has rewritten the light record in the XMP packet.',
  'record-too-long': 'The light record is too long for a JPEG segment.',
  'raw-untouched': 'RAW and HEIC files are never touched: the light goes to a sidecar.',
  'other-untouched': 'Files of this kind are not written into: the light goes to a sidecar.',
  'sidecar-wanted': 'A sidecar was asked for.',
  'sidecar-damaged': 'The sidecar that is there cannot be read, and stays as it is.',
  'sidecar-shared': 'Another photo of this batch has the same sidecar, and the same light goes into it.',
  'sidecar-taken': 'Another photo of this batch needs the same sidecar for a different light.',
  'exposure-foreign-form':
    'The sidecar holds more than one exposure (snapshots, a look), and which one counts is not sure: set it by hand.',
  'exposure-old-process':
    'The develop settings in the sidecar are of an old process version: update the photo in your editor first.',
  'exposure-shared': 'Another photo of this stack has the same sidecar, and its correction is in it.',
  'needs-exiftool': 'Files of this kind are written by exiftool.',
  'no-exiftool': 'exiftool could not be run (it needs perl on Linux and macOS).',
  'exiftool-failed': 'exiftool could not write the file.',
  'unknown-kind': 'Lumacro does not know this kind of file.',
  'not-a-file': 'This is not a regular file.',
  missing: 'The file is no longer there.',
  empty: 'The file is empty.',
  'too-large': 'The file is too large to be edited safely.',
  'read-only': 'The file is read-only.',
  'folder-read-only': 'The folder is read-only, and the edit needs a temporary file in it.',
  'same-file': 'Another path of this batch leads to the same file.',
  'changed-since-plan': 'The file has changed since the plan was made.',
  'changed-since-write':
    'The file has changed since the light was written, so the original cannot be put back.',
  'disk-full': 'The disk is full.',
  'name-too-long':
    'The name of the file to be written is longer than a name may be here: rename the photo, or name sidecars the other way.',
  'verify-failed': 'The edited photo did not verify, so the original was kept.',
  'cannot-read': 'The file could not be read.',
  'cannot-write': 'The file could not be written.',
  'already-has': 'The photo carries this light already.',
  'no-record': 'The photo carries no light record.',
  'as-before': 'The photo is again what it was before its light was written.',
  'record-blanked':
    'What the photo was before is not known here: the record is gone, blank space stands in its place.',
  'sidecar-removed': 'The sidecar was made for the light alone, and is gone with it.',
  cancelled: 'The batch was cancelled before this photo.',
}

export type ReasonCode = keyof typeof reasonSentences

/** Whether what stood in the way goes by itself, so that the same may be tried again with better luck. */
export const passes = (code: ReasonCode): boolean => code === 'cancelled' || code === 'disk-full'

export type FileReasonWords = Readonly<Record<ReasonCode, string>>
