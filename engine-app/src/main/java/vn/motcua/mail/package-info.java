/** Letters to officers: written into a table, handed to the mail server until it has taken each once, given up in words. */
@ApplicationModule(allowedDependencies = {"shared", "journal", "organisation"})
package vn.motcua.mail;

import org.springframework.modulith.ApplicationModule;
