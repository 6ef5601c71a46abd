package org.tenderway.bid.domain.file;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.tenderway.bid.domain.seal.BrokenSeal;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3ClientBuilder;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.S3Object;

/** Keeps the locked bytes in a store that speaks S3. It is given nothing that is not locked, and no name but our id. */
@Component
@ConditionalOnProperty(name = "tenderway.files.store", havingValue = "s3")
class S3Objects implements FileStore {

    private static final Logger LOG = LoggerFactory.getLogger(S3Objects.class);
    private static final String FOLDER = "bids/";
    private static final Duration GRACE = Duration.ofHours(1);
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final S3Client store;
    private final String bucket;
    private final JdbcClient sql;
    private final Clock clock;

    S3Objects(Environment environment, JdbcClient sql, Clock clock) {
        this.bucket = environment.getRequiredProperty("tenderway.files.s3.bucket");
        this.store = client(environment);
        this.sql = sql;
        this.clock = clock;
    }

    private static S3Client client(Environment environment) {
        String endpoint = environment.getProperty("tenderway.files.s3.endpoint", "");
        String id = environment.getProperty("tenderway.files.s3.access-key", "");
        S3ClientBuilder builder = S3Client.builder()
                .httpClient(UrlConnectionHttpClient.builder()
                        .connectionTimeout(PATIENCE)
                        .socketTimeout(PATIENCE)
                        .build())
                .region(Region.of(environment.getProperty("tenderway.files.s3.region", "eu-west-2")))
                // Stores of other makers know no trailing checksums; every byte is authenticated by its own lock
                // anyway.
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .serviceConfiguration(plain -> plain.chunkedEncodingEnabled(false))
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
                .credentialsProvider(
                        id.isBlank()
                                ? DefaultCredentialsProvider.builder().build()
                                : StaticCredentialsProvider.create(AwsBasicCredentials.create(
                                        id, environment.getRequiredProperty("tenderway.files.s3.secret-key"))));
        return endpoint.isBlank()
                ? builder.build()
                : builder.endpointOverride(URI.create(endpoint))
                        .forcePathStyle(true)
                        .build();
    }

    /** Before the transaction ends: where that fails, {@link #sweep} finds the bytes. */
    @Override
    public void keep(String file, List<byte[]> pieces) {
        var whole = new ByteArrayOutputStream();
        pieces.forEach(whole::writeBytes);
        answered(() -> store.putObject(
                to -> to.bucket(bucket).key(FOLDER + file), RequestBody.fromBytes(whole.toByteArray())));
    }

    @Override
    public List<byte[]> pieces(String file) {
        try {
            return List.of(answered(
                    () -> store.getObjectAsBytes(from -> from.bucket(bucket).key(FOLDER + file))
                            .asByteArray()));
        } catch (NoSuchKeyException lost) {
            throw new BrokenSeal();
        }
    }

    /** Once the row is gone for good. */
    @Override
    public void remove(String file) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            delete(file);
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                try {
                    delete(file);
                } catch (Unavailable sweptLater) {
                    LOG.warn("a removed file is still in the store: the next sweep takes it");
                }
            }
        });
    }

    @Override
    public int sweep() {
        Set<String> wanted = new HashSet<>(sql.sql("select id from bid_file where state <> 'REMOVED'")
                .query(String.class)
                .list());
        Instant before = clock.instant().minus(GRACE);
        List<String> orphans = answered(
                () -> store.listObjectsV2Paginator(in -> in.bucket(bucket).prefix(FOLDER)).contents().stream()
                        .filter(object -> object.lastModified().isBefore(before))
                        .map(S3Object::key)
                        .map(key -> key.substring(FOLDER.length()))
                        .filter(file -> !wanted.contains(file))
                        .toList());
        orphans.forEach(this::delete);
        return orphans.size();
    }

    private void delete(String file) {
        answered(() -> store.deleteObject(what -> what.bucket(bucket).key(FOLDER + file)));
    }

    private static <T> T answered(Supplier<T> asked) {
        try {
            return asked.get();
        } catch (NoSuchKeyException lost) {
            throw lost;
        } catch (SdkException failed) {
            throw new Unavailable(failed);
        }
    }
}
