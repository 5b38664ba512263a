/** What the house's commands need where no container gives them a database. */
@NullMarked
package org.lineproof.standalone.control;

import org.jspecify.annotations.NullMarked;
