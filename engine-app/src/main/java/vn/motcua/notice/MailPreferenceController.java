package vn.motcua.notice;

import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.mail.Outbox;
import vn.motcua.organisation.CurrentOfficer;
import vn.motcua.organisation.MailAddresses;
import vn.motcua.shared.OfficerId;
import vn.motcua.shared.web.Endpoint;

/** What the signed-in officer wants to be told by mail. */
@RestController
@Tag(name = "Notices")
@RequestMapping("/api/mail-preferences")
class MailPreferenceController {

    private final MailWishes wishes;
    private final MailAddresses addresses;
    private final Outbox outbox;
    private final CurrentOfficer currentOfficer;
    private final Clock clock;

    MailPreferenceController(
            MailWishes wishes, MailAddresses addresses, Outbox outbox, CurrentOfficer currentOfficer, Clock clock) {
        this.wishes = wishes;
        this.addresses = addresses;
        this.outbox = outbox;
        this.currentOfficer = currentOfficer;
        this.clock = clock;
    }

    /**
     * The wish and what it needs.
     *
     * @param on whether this installation sends mail at all
     * @param address where the officer gets it; null until an administrator enters it
     */
    record MailPreference(boolean on, @Nullable String address, MailWish wish, MailLanguage language) {}

    /** What is wanted from now on. */
    record WishedMail(@NotNull MailWish wish, @NotNull MailLanguage language) {}

    @GetMapping
    @Endpoint(id = "mailPreference", summary = "What the officer wants to be told by mail, and where")
    MailPreference see() {
        OfficerId me = currentOfficer.get().id();
        Optional<MailReader> wished = wishes.find(me);
        return new MailPreference(
                outbox.open(),
                addresses.find(me).orElse(null),
                wished.map(MailReader::wish).orElse(MailWish.NONE),
                wished.map(MailReader::language).orElse(MailLanguage.VI));
    }

    @PutMapping
    @Endpoint(
            id = "saveMailPreference",
            summary = "Sets what the officer wants to be told by mail",
            withoutKey = "The same wish again changes nothing")
    MailPreference save(@Valid @RequestBody WishedMail wished) {
        wishes.save(currentOfficer.get().id(), wished.wish(), wished.language(), clock.instant());
        return see();
    }
}
