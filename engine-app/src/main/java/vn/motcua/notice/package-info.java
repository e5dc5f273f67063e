/** What officers are told about their dossiers, in the product and by mail: made of the journal and of due dates. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "journal",
            "organisation",
            "calendar",
            "catalogue",
            "deadline",
            "dossier",
            "work",
            "mail"
        })
package vn.motcua.notice;

import org.springframework.modulith.ApplicationModule;
