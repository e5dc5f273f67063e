package vn.motcua.organisation.web;

import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.function.Supplier;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.organisation.CurrentOfficer;
import vn.motcua.organisation.Officer;
import vn.motcua.organisation.SecurityEvents;
import vn.motcua.organisation.security.OfficerSessions;
import vn.motcua.organisation.security.PasswordSignIn;
import vn.motcua.shared.Actor;
import vn.motcua.shared.CurrentActor;
import vn.motcua.shared.OfficerId;
import vn.motcua.shared.web.Endpoint;

/** Sign in, see who one is, sign out. */
@RestController
@Tag(name = "Session")
@RequestMapping("/api/session")
class SessionController {

    private final PasswordSignIn signIn;
    private final OfficerSessions sessions;
    private final SessionViews views;
    private final CurrentOfficer currentOfficer;
    private final CookieCsrfTokenRepository csrfTokens;
    private final SecurityEvents events;

    SessionController(
            PasswordSignIn signIn,
            OfficerSessions sessions,
            SessionViews views,
            CurrentOfficer currentOfficer,
            CookieCsrfTokenRepository csrfTokens,
            SecurityEvents events) {
        this.signIn = signIn;
        this.sessions = sessions;
        this.views = views;
        this.currentOfficer = currentOfficer;
        this.csrfTokens = csrfTokens;
        this.events = events;
    }

    @GetMapping
    @Endpoint(id = "session", summary = "Who is signed in, and what they may do somewhere")
    SessionView see() {
        return views.current();
    }

    @PostMapping
    @Endpoint(
            id = "signIn",
            summary = "Signs in by password; limited in number for each name and address",
            withoutKey = "Nobody is signed in yet to whom a key could belong; each sign-in begins a session of its own",
            limited = true)
    SessionView signIn(
            @Valid @RequestBody Credentials credentials, HttpServletRequest request, HttpServletResponse response) {
        OfficerId officer = limited(
                response, () -> signIn.signIn(credentials.username, credentials.password, request.getRemoteAddr()));
        sessions.begin(officer, request);
        csrfTokens.saveToken(csrfTokens.generateToken(request), request, response);
        return CurrentActor.runAs(Actor.of(officer), views::current);
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Endpoint(id = "signOut", summary = "Ends the session", withoutKey = "It may be ended again")
    void signOut(HttpServletRequest request) {
        CurrentActor.find().ifPresent(actor -> events.record(SecurityEvents.Type.SIGNED_OUT, actor.id()));
        sessions.end(request);
    }

    /** Changes one's own password; other sessions of the officer end. */
    @PostMapping("/password")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Endpoint(
            id = "changePassword",
            summary = "Changes one's own password; the other sessions end",
            withoutKey = "The current password is asked for, so a repetition is refused",
            limited = true)
    void changePassword(
            @Valid @RequestBody PasswordChange change, HttpServletRequest request, HttpServletResponse response) {
        Officer me = currentOfficer.get();
        limited(response, () -> {
            signIn.change(
                    me.id(),
                    me.username(),
                    change.currentPassword,
                    change.newPassword,
                    request.getRemoteAddr(),
                    request.getSession().getId());
            return me;
        });
    }

    private static <T> T limited(HttpServletResponse response, Supplier<T> attempt) {
        try {
            return attempt.get();
        } catch (PasswordSignIn.TooManyAttempts e) {
            response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(e.seconds()));
            throw e.rejection();
        }
    }

    record Credentials(
            @NotBlank @Size(max = 100) String username,
            @NotNull @Size(min = 1, max = 200) String password) {
        @Override
        public String toString() {
            return "Credentials";
        }
    }

    record PasswordChange(
            @NotNull @Size(min = 1, max = 200) String currentPassword,
            @NotNull @Size(min = 1, max = 200) String newPassword) {
        @Override
        public String toString() {
            return "PasswordChange";
        }
    }
}
