/**
 * Small uses of the product's libraries, run inside the server with the class path of the deployed EAR. The classes are
 * carried there by an archive of their own and see the EAR's classes through {@link ProductClasses}.
 */
package org.lineproof.deploy.stack.inside;
