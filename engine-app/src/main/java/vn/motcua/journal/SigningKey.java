package vn.motcua.journal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;

/** The Ed25519 key that signs the digests: a PKCS #8 file in PEM, readable by its owner only. */
final class SigningKey {

    private static final String ALGORITHM = "Ed25519";
    private static final String HEAD = "-----BEGIN PRIVATE KEY-----";
    private static final String FOOT = "-----END PRIVATE KEY-----";

    private final KeyPair pair;

    private SigningKey(KeyPair pair) {
        this.pair = pair;
    }

    /**
     * Reads the key, or makes it when there is no such file yet.
     *
     * @throws IllegalStateException when the file holds no Ed25519 key
     */
    static SigningKey readOrMake(Path file) {
        try {
            if (!Files.exists(file)) {
                make(file);
            }
            String pem =
                    Files.readString(file).replace(HEAD, "").replace(FOOT, "").replaceAll("\\s", "");
            PKCS8EncodedKeySpec spec =
                    new PKCS8EncodedKeySpec(Base64.getDecoder().decode(pem));
            return new SigningKey(
                    pair((EdECPrivateKey) KeyFactory.getInstance(ALGORITHM).generatePrivate(spec)));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new IllegalStateException("The file " + file + " holds no Ed25519 key (PKCS #8, PEM)", e);
        } catch (IOException e) {
            throw new UncheckedIOException("The signing key " + file + " cannot be read or made", e);
        }
    }

    byte[] publicKey() {
        return pair.getPublic().getEncoded();
    }

    byte[] sign(Hash hash) {
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initSign(pair.getPrivate());
            signature.update(hash.bytes());
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static boolean verifies(byte[] publicKey, Hash hash, byte[] signed) {
        try {
            PublicKey key = KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(publicKey));
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initVerify(key);
            signature.update(hash.bytes());
            return signature.verify(signed);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    private static void make(Path file) throws IOException, GeneralSecurityException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        byte[] key = KeyPairGenerator.getInstance(ALGORITHM)
                .generateKeyPair()
                .getPrivate()
                .getEncoded();
        Path draft = Files.createTempFile(
                file.toAbsolutePath().getParent(),
                "signing-key",
                null,
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(
                draft,
                HEAD + "\n" + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(key) + "\n" + FOOT + "\n",
                StandardCharsets.US_ASCII);
        Files.move(draft, file);
    }

    /** The JDK derives the public half only while it generates a pair: let it draw the private half that we have. */
    private static KeyPair pair(EdECPrivateKey key) throws GeneralSecurityException {
        byte[] seed = key.getBytes().orElseThrow();
        KeyPairGenerator generator = KeyPairGenerator.getInstance(ALGORITHM);
        generator.initialize(255, new SecureRandom() {
            private static final long serialVersionUID = 1L;

            @Override
            public void nextBytes(byte[] bytes) {
                System.arraycopy(seed, 0, bytes, 0, bytes.length);
            }
        });
        return generator.generateKeyPair();
    }
}
