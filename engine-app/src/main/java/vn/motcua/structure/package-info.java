/** The organisation as its administrators read it: the tree of a day, what became of each unit, who may do what there. */
@ApplicationModule(allowedDependencies = {"shared", "organisation", "calendar", "dossier"})
package vn.motcua.structure;

import org.springframework.modulith.ApplicationModule;
