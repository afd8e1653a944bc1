import { useEffect, useState } from 'react'
import { useSnapshot } from '../../stores/session'
import { begun, type ContactTest, withoutLast, withShot } from './contact-test'

/** The guided contact test: takes each new shot of the log for the speed that was asked for. */
export function useContactTest() {
  const newest = useSnapshot('shots', ({ recent }) => recent.at(-1))
  const [test, setTest] = useState<ContactTest | null>(null)
  useEffect(() => {
    if (newest) setTest((now) => now && withShot(now, newest))
  }, [newest])
  return {
    test,
    begin: () => setTest(begun(newest)),
    back: () => setTest((now) => now && withoutLast(now)),
  }
}
