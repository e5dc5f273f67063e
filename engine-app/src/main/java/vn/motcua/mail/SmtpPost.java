package vn.motcua.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;
import vn.motcua.shared.BareFailure;

/** Hands letters to the mail server, with time limits on every part of the talk. */
@Component
class SmtpPost {

    private static final Logger LOG = LoggerFactory.getLogger(SmtpPost.class);

    private final MailSettings settings;
    private final Clock clock;
    private final Session session;

    SmtpPost(MailSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
        this.session = Session.getInstance(properties(settings));
    }

    private static Properties properties(MailSettings settings) {
        Properties all = new Properties();
        all.put("mail.transport.protocol", "smtp");
        all.put("mail.smtp.host", settings.host());
        all.put("mail.smtp.port", Integer.toString(settings.port()));
        String patience = Long.toString(settings.patience().toMillis());
        all.put("mail.smtp.connectiontimeout", patience);
        all.put("mail.smtp.timeout", patience);
        all.put("mail.smtp.writetimeout", patience);
        all.put("mail.smtp.auth", Boolean.toString(!settings.user().isEmpty()));
        all.put("mail.smtp.ssl.enable", Boolean.toString(settings.tls().equals("tls")));
        all.put("mail.smtp.starttls.required", Boolean.toString(settings.tls().equals("starttls")));
        all.put("mail.smtp.ssl.checkserveridentity", "true");
        return all;
    }

    /** Returns when the server has taken the letter. */
    void send(ClaimedMail mail) throws MailServerTrouble {
        Transport transport = null;
        try {
            transport = session.getTransport();
            connect(transport);
            MimeMessage message = message(mail);
            transport.sendMessage(message, message.getAllRecipients());
        } catch (SendFailedException e) {
            boolean unknown = e.getInvalidAddresses() != null && e.getInvalidAddresses().length > 0;
            throw new MailServerTrouble(unknown ? MailServerTrouble.Kind.ADDRESS : MailServerTrouble.Kind.LETTER, e);
        } catch (MessagingException e) {
            throw new MailServerTrouble(MailServerTrouble.Kind.LETTER, e);
        } finally {
            close(transport);
        }
    }

    /** A farewell that fails changes nothing: what was taken is taken. */
    private static void close(@Nullable Transport transport) {
        try {
            if (transport != null) {
                transport.close();
            }
        } catch (MessagingException e) {
            LOG.debug("The mail server did not say farewell", BareFailure.of(e));
        }
    }

    private void connect(Transport transport) throws MailServerTrouble {
        try {
            if (settings.user().isEmpty()) {
                transport.connect();
            } else {
                transport.connect(settings.user(), settings.password());
            }
        } catch (MessagingException e) {
            throw new MailServerTrouble(MailServerTrouble.Kind.SERVER, e);
        }
    }

    /** Its id is the same at every attempt, so that a server that got it twice can tell. */
    private MimeMessage message(ClaimedMail mail) throws MessagingException {
        String id =
                "<motcua-" + mail.id() + "-" + Integer.toHexString(mail.letter().hashCode())
                        + settings.from().substring(settings.from().indexOf('@')) + ">";
        MimeMessage message = new MimeMessage(session) {
            @Override
            protected void updateMessageID() throws MessagingException {
                setHeader("Message-ID", id);
            }
        };
        MimeMessageHelper parts = new MimeMessageHelper(message, true, StandardCharsets.UTF_8.name());
        parts.setFrom(new InternetAddress(settings.from(), true));
        parts.setTo(new InternetAddress(mail.address(), true));
        parts.setSubject(mail.letter().subject());
        parts.setText(mail.letter().plain(), mail.letter().html());
        parts.setSentDate(Date.from(clock.instant()));
        // no machine answers it
        message.setHeader("Auto-Submitted", "auto-generated");
        return message;
    }
}
