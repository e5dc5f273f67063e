package vn.motcua.office;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.test.context.DynamicPropertyRegistrar;

/** A real mail server at the port that the product of the tests hands its mail to; nobody listens there unless a test opens it. */
final class Postbox implements AutoCloseable {

    static final int PORT = freePort();

    private final GreenMail server = new GreenMail(new ServerSetup(PORT, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    private Postbox() {}

    static Postbox open() {
        Postbox box = new Postbox();
        box.server.start();
        return box;
    }

    /** A server that takes calls and never says a word. */
    static ServerSocket silent() {
        try {
            return new ServerSocket(PORT, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What was delivered to the address since this server was opened. */
    List<MimeMessage> to(String address) {
        return Stream.of(server.getReceivedMessages())
                .filter(message -> recipient(message).equals(address))
                .toList();
    }

    /** The part of this type, with line ends as in Java. */
    static String part(Object content, String type) {
        try {
            Multipart parts = (Multipart) content;
            for (int i = 0; i < parts.getCount(); i++) {
                BodyPart part = parts.getBodyPart(i);
                if (part.isMimeType(type)) {
                    return part.getContent().toString().replace("\r\n", "\n");
                } else if (part.isMimeType("multipart/*")) {
                    return part(part.getContent(), type);
                }
            }
            throw new AssertionError("no part is " + type);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String recipient(MimeMessage message) {
        try {
            return message.getAllRecipients()[0].toString();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int freePort() {
        try (ServerSocket free = new ServerSocket(0)) {
            return free.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        server.stop();
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Setting {

        @Bean
        DynamicPropertyRegistrar mailServer() {
            return properties -> {
                properties.add("motcua.mail.host", () -> "127.0.0.1");
                properties.add("motcua.mail.port", () -> PORT);
                properties.add("motcua.mail.tls", () -> "off");
                properties.add("motcua.mail.from", () -> "motcua@thunghiem.example");
                properties.add("motcua.mail.patience", () -> "2s");
            };
        }
    }
}
