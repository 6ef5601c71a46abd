package org.tenderway.portal;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.io.InputStream;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.tenderway.bid.BidFiles;
import org.tenderway.supplier.Suppliers;
import org.tenderway.tender.Tenders;

/** The box and its files on the table, where a test is about the pages and not about the seal. */
@TestConfiguration
class TableForBrowsers {

    @Bean
    @Primary
    BoxOnTheTable boxOnTheTable(Tenders tenders, Suppliers suppliers, Clock clock) {
        return new BoxOnTheTable(tenders, suppliers, clock);
    }

    @Bean
    @Primary
    BidFiles filesOnTheTable() {
        var kept = new BoxOnTheTable.Files();
        BidFiles files = mock(BidFiles.class);
        when(files.kinds()).thenReturn("PDF or plain text");
        when(files.mostBytes()).thenReturn(10L * 1024 * 1024);
        when(files.mostFiles()).thenReturn(20);
        doAnswer(call -> kept.take(owner(call), call.getArgument(3), call.<InputStream>getArgument(4)))
                .when(files)
                .take(any(), any(), any(), any(), any());
        doAnswer(call -> kept.of(owner(call))).when(files).checkAgain(any(), any(), any());
        doAnswer(call ->
                        kept.contents.getOrDefault(owner(call), new TreeMap<>()).remove(call.<String>getArgument(2)))
                .when(files)
                .remove(any(), any(), any());
        doAnswer(call -> {
                    String id = call.getArgument(3);
                    byte[] content =
                            kept.contents.getOrDefault(owner(call), Map.of()).get(id);
                    return new BidFiles.Download(
                            Objects.requireNonNull(kept.known.get(id)), Objects.requireNonNull(content));
                })
                .when(files)
                .read(any(), any(), any(), any());
        return files;
    }

    private static String owner(org.mockito.invocation.InvocationOnMock call) {
        return call.<String>getArgument(0) + call.<String>getArgument(1);
    }
}
