package vn.motcua.journal.web;

import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.journal.JournalVerifier;
import vn.motcua.journal.Verification;
import vn.motcua.shared.web.Endpoint;

/** Verification on demand. */
@RestController
@Tag(name = "Operations")
class VerificationController {

    private final JournalVerifier verifier;

    VerificationController(JournalVerifier verifier) {
        this.verifier = verifier;
    }

    /** Reads the whole journal once. */
    @PostMapping("/api/operations/journal/verify")
    @Endpoint(id = "verifyJournal", summary = "Checks every chain and digest", withoutKey = "It only reads")
    Verification verify() {
        return verifier.verify();
    }
}
