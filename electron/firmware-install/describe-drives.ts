import type { BoardDrive, BoardDrives } from '../../core/api/firmware-report'
import { toFailure } from '../failures'
import { driveFiles } from './drive-files'
import { findDrives } from './find-drives'
import { readDrive } from './read-drive'
import { readShippedFirmware } from './shipped-firmware'

/**
 * The drives of boards that are plugged in, and whether our firmware may go there.
 * @param root the folder that holds firmware/
 */
export async function describeDrives(root: string): Promise<BoardDrives> {
  const [shipped, drives] = await Promise.all([readShippedFirmware(root), findDrives()])
  return { shipped: shipped.version, drives: await Promise.all(drives.map(describe)) }
}

async function describe(path: string): Promise<BoardDrive> {
  try {
    const { board, firmware } = await readDrive(path, driveFiles)
    return { path, firmware, circuitPython: board.circuitPython, problem: null }
  } catch (error) {
    return { path, firmware: null, circuitPython: null, problem: toFailure(error) }
  }
}
