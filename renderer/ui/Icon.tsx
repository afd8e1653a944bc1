const paths = {
  light:
    'M12 3.5a1.6 1.6 0 1 0 .01 0M18 6a1.6 1.6 0 1 0 .01 0M20.4 12a1.6 1.6 0 1 0 .01 0M18 18a1.6 1.6 0 1 0 .01 0M12 20.4a1.6 1.6 0 1 0 .01 0M6 18a1.6 1.6 0 1 0 .01 0M3.6 12a1.6 1.6 0 1 0 .01 0M6 6a1.6 1.6 0 1 0 .01 0',
  sync: 'M3 6h7v5H3zM14 13h7v5h-7zM10 8.500h4v7M6.500 14v4M17.500 6v4',
  macro: 'M10.500 4a6.500 6.500 0 1 0 .01 0M15.300 15.300L21 21M10.500 7.500v6M7.500 10.500h6',
  shots:
    'M12 3a9 9 0 1 0 .01 0M12 3l4.5 7.8M20.6 9.2h-9M20.2 15.8l-4.5-7.8M12 21l-4.5-7.8M3.4 14.8h9M3.8 8.2l4.5 7.8',
  photos: 'M4 5h16v14H4zM4 16l5-5 4 4 3-3 4 4M15.5 9.2a.9.9 0 1 0 .01 0',
  rig: 'M7 7h10v10H7zM10 3v4M14 3v4M10 17v4M14 17v4M3 10h4M3 14h4M17 10h4M17 14h4',
  modelling:
    'M9 18h6M10 21h4M12 3a6 6 0 0 1 3.6 10.8c-.7.6-.8 1.3-.8 2.2H9.2c0-.9-.1-1.6-.8-2.2A6 6 0 0 1 12 3z',
  blackout: 'M12 3v9M6.3 6.8a8 8 0 1 0 11.4 0',
  plus: 'M12 5v14M5 12h14',
  close: 'M6 6l12 12M18 6L6 18',
  mute: 'M3 12c2.5-4.2 5.500-6.200 9-6.200s6.500 2 9 6.200c-2.500 4.200-5.500 6.200-9 6.200s-6.500-2-9-6.200zM12 9.300a2.700 2.700 0 1 0 .01 0',
  muted:
    'M4 4l16 16M9.500 6.200c.8-.3 1.600-.4 2.500-.4 3.500 0 6.500 2 9 6.200-.9 1.500-1.900 2.700-3 3.700M6.200 8C5 9 3.900 10.300 3 12c2.500 4.200 5.500 6.200 9 6.200 1.200 0 2.300-.2 3.300-.7',
  undo: 'M9 7L4 12l5 5M4 12h10a5 5 0 0 1 0 10',
  folder: 'M3 6h6l2 2h10v11H3z',
  right: 'M9 5l7 7-7 7',
  down: 'M5 9l7 7 7-7',
  up: 'M12 19V5M6 11l6-6 6 6',
  save: 'M12 4v11M7 10l5 5 5-5M5 20h14',
  help: 'M12 3a9 9 0 1 0 .01 0M9.200 9.300a2.900 2.900 0 1 1 4.300 2.600c-.9.5-1.500 1.100-1.500 2.100M12 17h.01',
  keys: 'M3 7h18v10H3zM6 10h.01M10 10h.01M14 10h.01M18 10h.01M7 14h10',
} as const

export type IconName = keyof typeof paths

/** Line drawings of our own, always beside or instead of a word that a screen reader gets. */
export function Icon({ name, size = 20 }: { readonly name: IconName; readonly size?: number }) {
  return (
    <svg className="icon" width={size} height={size} viewBox="0 0 24 24" aria-hidden="true">
      <path d={paths[name]} />
    </svg>
  )
}
