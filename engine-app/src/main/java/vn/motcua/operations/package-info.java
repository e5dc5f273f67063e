/** The operator's page: index, consumers, incidents and journal in one answer, and the commands that mend them. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "journal",
            "calendar",
            "engine",
            "deadline",
            "search",
            "organisation",
            "dossier"
        })
package vn.motcua.operations;

import org.springframework.modulith.ApplicationModule;
