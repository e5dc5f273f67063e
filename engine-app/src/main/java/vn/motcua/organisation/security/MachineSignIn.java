package vn.motcua.organisation.security;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;
import vn.motcua.organisation.MachineClient;
import vn.motcua.organisation.MachineClients;
import vn.motcua.organisation.Passwords;
import vn.motcua.organisation.SecurityEvents;

/**
 * Checks the secret that a machine client sends with each request. BCrypt is slow on purpose, so a secret that was
 * right is remembered in this process as a keyed digest, for as long as the stored hash stays the same.
 */
@Component
class MachineSignIn {

    private final MachineClients clients;
    private final Passwords passwords;
    private final SignInAttempts attempts;
    private final SecurityEvents events;
    private final SecretKeySpec key = key();
    private final Map<String, Proven> proven = new ConcurrentHashMap<>();

    MachineSignIn(MachineClients clients, Passwords passwords, SignInAttempts attempts, SecurityEvents events) {
        this.clients = clients;
        this.passwords = passwords;
        this.attempts = attempts;
        this.events = events;
    }

    /**
     * The client, or empty for a wrong secret, an unknown or a locked client.
     *
     * @throws SignInAttempts.Blocked after too many failures
     */
    Optional<MachineClient> signIn(String id, String secret, String address) {
        Optional<MachineClients.Known> known = clients.find(id);
        String hash = known.map(MachineClients.Known::secretHash).orElse(null);
        byte[] digest = digest(secret);
        Proven before = proven.get(id);
        if (before != null && before.hash.equals(hash) && MessageDigest.isEqual(before.digest, digest)) {
            return known.map(MachineClients.Known::client);
        }
        String subject = "client:" + id;
        attempts.begin(subject, address);
        if (!passwords.matches(secret, hash)) {
            events.record(
                    SecurityEvents.Type.CLIENT_FAILED,
                    known.map(client -> client.client().id()).orElse(null));
            return Optional.empty();
        }
        attempts.succeeded(subject, address);
        proven.put(id, new Proven(hash, digest));
        return known.map(MachineClients.Known::client);
    }

    private byte[] digest(String secret) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return mac.doFinal(secret.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static SecretKeySpec key() {
        byte[] bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return new SecretKeySpec(bytes, "HmacSHA256");
    }

    private static final class Proven {
        private final String hash;
        private final byte[] digest;

        private Proven(String hash, byte[] digest) {
            this.hash = hash;
            this.digest = digest;
        }
    }
}
