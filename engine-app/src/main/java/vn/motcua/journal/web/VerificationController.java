package vn.motcua.journal.web;

import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.journal.JournalVerifier;
import vn.motcua.journal.Verification;

/** Verification on demand. */
@RestController
class VerificationController {

    private final JournalVerifier verifier;

    VerificationController(JournalVerifier verifier) {
        this.verifier = verifier;
    }

    /** Reads the whole journal once. */
    @PostMapping("/api/operations/journal/verify")
    Verification verify() {
        return verifier.verify();
    }
}
