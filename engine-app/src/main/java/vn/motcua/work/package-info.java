/** What officers have to do: routing, lists, claiming, completing, sending back, recalling, and the four-eyes rule. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "journal",
            "engine",
            "dossier",
            "deadline",
            "calendar",
            "organisation",
            "catalogue"
        })
package vn.motcua.work;

import org.springframework.modulith.ApplicationModule;
