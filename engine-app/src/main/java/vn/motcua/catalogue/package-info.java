/** The catalogue of procedures: bundles and their versions, forms, decision tables, checks and deployment. */
@ApplicationModule(allowedDependencies = {"shared", "journal", "engine", "organisation", "processes"})
package vn.motcua.catalogue;

import org.springframework.modulith.ApplicationModule;
