/** What managers see: the timeline of a dossier, what is late and whose turn it is, and how long things take. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "journal",
            "calendar",
            "catalogue",
            "engine",
            "organisation",
            "deadline",
            "dossier",
            "document",
            "notes",
            "work"
        })
package vn.motcua.monitoring;

import org.springframework.modulith.ApplicationModule;
