package org.tenderway.bid.domain.seal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Writes contents as bytes: always the same for the same contents, so that a hash over them can be made again. */
public final class Paper {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    private Paper() {}

    public static byte[] write(Object contents) {
        try {
            return JSON.writeValueAsBytes(contents);
        } catch (JsonProcessingException failed) {
            // Its message may hold what was to be written.
            throw new IllegalStateException("the contents could not be written");
        }
    }

    public static <T> T read(byte[] bytes, Class<T> type) {
        try {
            return JSON.readValue(bytes, type);
        } catch (IOException failed) {
            throw new IllegalStateException("the contents could not be read");
        }
    }

    /** The hash on a receipt: over tender, supplier, and everything in every envelope but the keys of its files. */
    public static String hash(String tender, String supplier, Map<Integer, Map<Envelope.Kind, Envelope>> lots) {
        List<Object> all = new ArrayList<>(List.of("tenderway bid 1", tender, supplier));
        new TreeMap<>(lots).forEach((lot, envelopes) -> new TreeMap<>(envelopes).forEach((kind, envelope) -> {
            all.add(List.of(lot, kind.name(), envelope.salt(), envelope.answers(), envelope.prices()));
            envelope.files().stream()
                    .sorted(Comparator.comparing(Envelope.Enclosure::question).thenComparing(Envelope.Enclosure::id))
                    .forEach(file -> all.add(List.of(file.question(), file.name(), file.size(), file.sha256())));
        }));
        return Digest.of(write(all));
    }
}
