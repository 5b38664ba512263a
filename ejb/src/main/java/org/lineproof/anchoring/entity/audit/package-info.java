/** What the installation's own audits found, as it is recorded. */
@NullMarked
package org.lineproof.anchoring.entity.audit;

import org.jspecify.annotations.NullMarked;
