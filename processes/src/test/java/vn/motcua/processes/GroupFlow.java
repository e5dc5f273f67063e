package vn.motcua.processes;

/** A dossier of the interlinked birth group, received on 23/11/2026, on its way to where a story begins. */
record GroupFlow(DossierFlow flow) {

    DossierFlow submitted(int copies) {
        return flow.submitted(
                "asOfDate",
                "2026-11-23",
                "birthDate",
                "2026-11-13",
                "copies",
                copies,
                "delivery",
                "COUNTER",
                "accepted",
                false);
    }

    DossierFlow accepted() {
        return submitted(0).does("Task_Receive", "receptionOutcome", "ACCEPT", "accepted", true);
    }

    DossierFlow registered() {
        return accepted()
                .does("Task_Appraise", "appraisalOutcome", "APPROVE")
                .works()
                .hears("interlinkedBirth.personalIdAssigned")
                .does("Task_PrepareCertificate")
                .does("Task_Sign", "signOutcome", "SIGN")
                .does("Task_Publish");
    }

    void residence(String outcome) {
        part("Residence", "residence", outcome);
    }

    void insurance(String outcome) {
        part("HealthInsurance", "healthInsurance", outcome);
    }

    void identityCard(String outcome) {
        part("IdentityCard", "identityCard", outcome);
    }

    private void part(String name, String fact, String outcome) {
        flow.asks("Task_Appraise" + name, "CASE_OFFICER", "interlinkedBirth_appraise" + name)
                .does("Task_Appraise" + name, fact + "Outcome", outcome)
                .asks("Task_Sign" + name, "APPROVER", "interlinkedBirth_sign" + name)
                .does("Task_Sign" + name, fact + "SignOutcome", "SIGN")
                .asks("Task_Publish" + name, "RECORDS_CLERK", "interlinkedBirth_publish" + name)
                .does("Task_Publish" + name);
    }
}
