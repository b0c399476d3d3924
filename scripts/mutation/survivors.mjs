// Names what no test noticed as soon as that is known: Stryker loads this by its name in run.mjs.
import { mutantOf, survived } from './mutant.mjs'
import { survivorText } from './print.mjs'

const newReporter = Object.assign(
  () => ({
    onMutantTested(result) {
      if (survived.includes(result.status)) console.log(survivorText(mutantOf(result)))
    },
  }),
  { inject: [] },
)

export const strykerPlugins = [{ kind: 'Reporter', name: 'survivors', factory: newReporter }]
