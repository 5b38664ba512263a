package org.lineproof.assurance.control.remembered;

import java.util.Map;
import org.lineproof.assurance.entity.CutHeads;
import org.lineproof.assurance.entity.imported.KeptBundle;

/**
 * All that an evaluation of a system in one language depends on: under the same circumstances it says the same. To be read before the
 * evidence, so that what changes meanwhile is not taken for known.
 *
 * @param heads what the cut is made at; the policy and all that was declared stand below them
 * @param changes how much was erased or altered of what was logged
 * @param bundles what is stored of the imported bundles
 * @param catalogue version of the law
 */
public record Circumstances(CutHeads heads, long changes, Map<KeptBundle.Key, KeptBundle> bundles, String catalogue) {
    public Circumstances {
        bundles = Map.copyOf(bundles);
    }
}
