/** Requirements, duties, report definitions. */
@NullMarked
package org.lineproof.requirements.entity;

import org.jspecify.annotations.NullMarked;
