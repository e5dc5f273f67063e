package vn.motcua.mail;

import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.journal.Commands;
import vn.motcua.shared.web.Endpoint;

/** How sending mail stands. */
@RestController
@Tag(name = "Operations")
@RequestMapping("/api/operations/mail")
class MailController {

    private final MailRounds rounds;
    private final Commands commands;

    MailController(MailRounds rounds, Commands commands) {
        this.rounds = rounds;
        this.commands = commands;
    }

    @GetMapping
    @Endpoint(id = "mailDelivery", summary = "Letters that wait and letters that were given up, with the reason")
    MailDelivery delivery() {
        return rounds.delivery();
    }

    @PostMapping("/{id}/retry")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Endpoint(id = "retryMail", summary = "Tries a letter again that was given up")
    void retry(@PathVariable long id) {
        commands.run(() -> {
            rounds.retry(id);
            return true;
        });
    }
}
