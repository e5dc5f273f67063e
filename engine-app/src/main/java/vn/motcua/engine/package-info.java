/** The process engine: runs the flow of each dossier, decides by tables, and tells the other modules what happens. */
@ApplicationModule(allowedDependencies = {"shared", "journal"})
package vn.motcua.engine;

import org.springframework.modulith.ApplicationModule;
