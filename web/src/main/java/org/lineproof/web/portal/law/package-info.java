/** The pages of the law: find a requirement, read it. */
@NullMarked
package org.lineproof.web.portal.law;

import org.jspecify.annotations.NullMarked;
