/**
 * Teaches exiftool our XMP namespace. The same text stands in docs/lumacro.ExifTool_config for anyone's own
 * use; a test holds them equal.
 */
export const EXIFTOOL_CONFIG = `# Lumacro's XMP namespace for exiftool: exiftool -config lumacro.ExifTool_config -XMP-lumacro:all FILE
%Image::ExifTool::UserDefined = (
    'Image::ExifTool::XMP::Main' => {
        lumacro => { SubDirectory => { TagTable => 'Image::ExifTool::UserDefined::lumacro' } },
    },
);
%Image::ExifTool::UserDefined::lumacro = (
    GROUPS => { 0 => 'XMP', 1 => 'XMP-lumacro', 2 => 'Image' },
    NAMESPACE => { 'lumacro' => 'urn:lumacro:light:1.0#' },
    WRITABLE => 'string',
    PRIORITY => 0,
    Record => { },
    Mode => { },
    Power => { Writable => 'real' },
    ColorTemperature => { Writable => 'integer' },
    Zones => { },
    Magnification => { Writable => 'real' },
    EffectiveFNumber => { Writable => 'real' },
    LensFocalLength => { Writable => 'real' },
);
1;
`
