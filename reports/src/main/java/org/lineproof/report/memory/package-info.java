/** Where the bytes of a large document are while it is made. */
@org.jspecify.annotations.NullMarked
package org.lineproof.report.memory;
