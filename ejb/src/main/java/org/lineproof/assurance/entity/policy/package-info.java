/** How grave an organisation takes each check. */
@NullMarked
package org.lineproof.assurance.entity.policy;

import org.jspecify.annotations.NullMarked;
