/** What one person proposes and another approves before anything rests on it. */
@NullMarked
package org.lineproof.registry.entity.approval;

import org.jspecify.annotations.NullMarked;
