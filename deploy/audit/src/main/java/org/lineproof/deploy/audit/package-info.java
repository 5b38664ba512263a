/** The log audit as an operator's command. Start at {@link org.lineproof.deploy.audit.AuditCommand}. */
@NullMarked
package org.lineproof.deploy.audit;

import org.jspecify.annotations.NullMarked;
