/** What an audit of logs finds. */
@NullMarked
package org.lineproof.transparency.entity.audit;

import org.jspecify.annotations.NullMarked;
