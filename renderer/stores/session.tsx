import { createContext, type ReactNode, use } from 'react'
import { useStore } from 'zustand'
import type { Snapshots, Topic } from '../../core/api/snapshots'
import type { Connection } from '../connection'
import { type Actions, actionsOver } from './actions'
import { type SnapshotStores, snapshotStores } from './snapshots'
import { type UiState, type UiStore, uiStore } from './ui'

/** One page's dealings with the app: the way to it, what it last said, and what hands may do. */
export interface Session {
  readonly connection: Connection
  readonly stores: SnapshotStores
  readonly ui: UiStore
  readonly actions: Actions
}

export function createSession(connection: Connection, first: Snapshots): Session {
  const stores = snapshotStores(connection.bridge, first)
  const ui = uiStore()
  return { connection, stores, ui, actions: actionsOver(connection.bridge, stores, ui) }
}

const SessionContext = createContext<Session | null>(null)

export function SessionProvider({ session, children }: { session: Session; children: ReactNode }) {
  return <SessionContext value={session}>{children}</SessionContext>
}

export function useSession(): Session {
  const session = use(SessionContext)
  if (!session) throw new Error('expected a SessionProvider above, got none')
  return session
}

export function useSnapshot<T extends Topic, R>(topic: T, select: (snapshot: Snapshots[T]) => R): R {
  return useStore(useSession().stores[topic], select)
}

export function useUi<R>(select: (state: UiState) => R): R {
  return useStore(useSession().ui, select)
}

/** A rig answers. */
export const useConnected = (): boolean => useSnapshot('rig', ({ link }) => link.kind === 'connected')

export const useActions = (): Actions => useSession().actions
