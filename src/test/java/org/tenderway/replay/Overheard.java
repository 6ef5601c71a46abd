package org.tenderway.replay;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.AppenderBase;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.LoggerFactory;

/** Everything that is logged while it is open, down to what only a programmer at fault-finding would switch on. */
final class Overheard extends AppenderBase<ILoggingEvent> implements AutoCloseable {

    private final StringBuffer said = new StringBuffer();
    private final List<Appender<ILoggingEvent>> others = new ArrayList<>();
    private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private final Logger product = (Logger) LoggerFactory.getLogger("org.tenderway");
    private final Level before = root.getLevel();

    Overheard() {
        root.iteratorForAppenders().forEachRemaining(others::add);
        others.forEach(root::detachAppender);
        setContext(root.getLoggerContext());
        start();
        root.addAppender(this);
        root.setLevel(Level.DEBUG);
        product.setLevel(Level.TRACE);
    }

    @Override
    protected void append(ILoggingEvent event) {
        said.append(event.getFormattedMessage()).append(event.getMDCPropertyMap());
        if (event.getThrowableProxy() != null) {
            said.append(ThrowableProxyUtil.asString(event.getThrowableProxy()));
        }
        said.append('\n');
    }

    byte[] said() {
        return said.toString().getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        root.setLevel(before);
        product.setLevel(null);
        root.detachAppender(this);
        others.forEach(root::addAppender);
    }
}
