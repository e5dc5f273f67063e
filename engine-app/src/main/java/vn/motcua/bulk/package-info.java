/**
 * One decision of an officer for many steps: previewed on each dossier, carried out one by one, and taken back within a
 * minute where the law lets a step be recalled.
 */
@ApplicationModule(allowedDependencies = {"shared", "journal", "dossier", "document", "work"})
package vn.motcua.bulk;

import org.springframework.modulith.ApplicationModule;
