// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "locallog.h"

#include <QDeadlineTimer>
#include <QElapsedTimer>
#include <QMutex>
#include <QPromise>
#include <QThread>
#include <QTimer>
#include <QWaitCondition>

#include <algorithm>
#include <functional>
#include <type_traits>
#include <utility>

namespace wf {

namespace {

constexpr int FrameMs = 16;
/// Handing over takes at most one part in so many of the thread's time, …
constexpr int Share = 4;
constexpr int RestMs = 150; ///< without a job, before what is known of each record is brought up to date, …
constexpr int BehindMs = 500; ///< … and without a rest: an archive is never further behind
constexpr qsizetype AtATime = 100; ///< records, while somebody may come and wait: some milliseconds
constexpr qsizetype ManyAtATime = 20 * AtATime; ///< … while nobody leaves it time
constexpr int LittleMs = 3; ///< … where it takes as long as this: what follows a reading does not wait for it

template <typename T> QFuture<T> ready(T value) { return QtFuture::makeReadyValueFuture(std::move(value)); }

} // namespace

/// The log's thread takes jobs from `queue` (appends that stand next to each other become one transaction), and leaves
/// what is on disk in `done`; deliver() hands it over in the log's own thread.
struct LocalLog::Private {
    struct Job {
        QList<Draft> drafts; ///< an append, where there is no `read`
        QPromise<Appended> promise;
        QList<Sample> samples; ///< to measure
        std::function<void(LogStore &)> read; ///< anything else
    };
    struct Outcome {
        QPromise<Appended> promise;
        Appended answer;
    };

    LocalLog *q = nullptr;
    LogStore store;
    QString file;
    Mode mode = Mode::Inline;
    std::unique_ptr<QThread> thread;

    QMutex mutex;
    QWaitCondition wake;
    std::vector<Job> queue;
    std::vector<Outcome> done;
    QList<Sample> measured; ///< to tell; only touched by the log's own thread
    std::optional<Refusal> failure; ///< to tell
    std::optional<Refusal> trouble; ///< the last that could not be written, until an append is
    bool stopping = false;
    bool deliveryPosted = false;

    QElapsedTimer sinceBehind; ///< since `current` is; these three belong to the log's thread
    bool resting = false; ///< the last turn had no jobs
    bool catchUpFailed = false; ///< and no job came since

    int onTheirWay = 0; ///< appends not yet delivered
    QElapsedTimer sinceDelivery;
    int restMs = 0; ///< … so that the next one waits so long, at most a frame: in a flood many come together, a single one at once
    QTimer frame;

    void post(Job job)
    {
        const QMutexLocker locker(&mutex);
        queue.push_back(std::move(job));
        wake.wakeOne();
    }

    void work()
    {
        for (;;) {
            std::vector<Job> jobs;
            {
                const QMutexLocker locker(&mutex);
                while (queue.empty() && !stopping && wake.wait(&mutex, waitFor())) { }
                if (queue.empty() && stopping)
                    break;
                jobs.swap(queue);
            }
            for (size_t at = 0; at < jobs.size();)
                at = workOn(jobs, at);
            catchUp(!jobs.empty());
        }
        if (!store.isFarBehind()) // else it goes on the next time
            (void)store.catchUp();
    }

    /// How long a new job is waited for.
    [[nodiscard]] QDeadlineTimer waitFor() const
    {
        if (store.behind() == 0 || catchUpFailed)
            return QDeadlineTimer(QDeadlineTimer::Forever);
        return QDeadlineTimer(resting ? 0 : RestMs);
    }

    /// After each turn of jobs, and whenever there were none for a while.
    void catchUp(bool hadJobs)
    {
        resting = !hadJobs;
        catchUpFailed = catchUpFailed && !hadJobs;
        if (store.behind() == 0) {
            sinceBehind.invalidate();
            return;
        }
        if (!sinceBehind.isValid())
            sinceBehind.start();
        const bool must = sinceBehind.elapsed() > BehindMs;
        if (!must && hadJobs)
            return;
        const auto left = store.catchUp(must ? ManyAtATime : AtATime);
        catchUpFailed = !left; // the next append will say why
        if (left.value_or(1) == 0)
            sinceBehind.invalidate();
    }

    size_t workOn(std::vector<Job> &jobs, size_t at)
    {
        if (jobs.at(at).read) {
            jobs.at(at).read(store);
            return at + 1;
        }
        if (!jobs.at(at).samples.isEmpty()) {
            if (const auto written = store.measure(jobs.at(at).samples); !written)
                fail(written.error());
            return at + 1;
        }
        const auto isAppend = [&](size_t i) { return i < jobs.size() && !jobs.at(i).read && jobs.at(i).samples.isEmpty(); };
        QList<QList<Draft>> batches;
        for (size_t i = at; isAppend(i); ++i)
            batches.append(jobs.at(i).drafts);
        QList<Appended> answers = store.appendAll(batches);
        std::vector<Outcome> outcomes;
        std::optional<Refusal> refusal;
        for (Appended &answer : answers) {
            if (!answer)
                refusal = answer.error();
            outcomes.push_back({std::move(jobs.at(at++).promise), std::move(answer)});
        }
        tell(std::move(outcomes), refusal);
        return at;
    }

    void tell(std::vector<Outcome> outcomes, const std::optional<Refusal> &refusal)
    {
        const QMutexLocker locker(&mutex);
        for (Outcome &outcome : outcomes) {
            if (isKept(outcome.answer))
                trouble.reset();
            done.push_back(std::move(outcome));
        }
        if (refusal && isForPeople(*refusal)) // another one, told of in the same frame, takes nothing from it
            failure = trouble = refusal;
        if (deliveryPosted)
            return;
        deliveryPosted = true;
        QMetaObject::invokeMethod(q, [this] { deliverSoon(); }, Qt::QueuedConnection);
    }

    void deliverSoon()
    {
        if (frame.isActive())
            return;
        const qint64 wait = sinceDelivery.isValid() ? restMs - sinceDelivery.elapsed() : 0;
        if (wait > 0)
            frame.start(int(wait));
        else
            deliver();
    }

    void deliver()
    {
        std::vector<Outcome> outcomes;
        std::optional<Refusal> refusal;
        std::optional<Refusal> lasting;
        {
            const QMutexLocker locker(&mutex);
            outcomes.swap(done);
            refusal.swap(failure);
            lasting = trouble;
            deliveryPosted = false;
        }
        QElapsedTimer taken;
        taken.start();
        QList<Event> events;
        for (const Outcome &outcome : outcomes) {
            if (outcome.answer)
                events += *outcome.answer;
        }
        const QList<Sample> samples = std::exchange(measured, {});
        if (!events.isEmpty())
            Q_EMIT q->appended(events);
        if (!samples.isEmpty())
            Q_EMIT q->measured(samples);
        q->setTrouble(lasting);
        if (refusal)
            Q_EMIT q->failed(*refusal);
        for (Outcome &outcome : outcomes) {
            outcome.promise.addResult(std::move(outcome.answer));
            outcome.promise.finish();
        }
        const qint64 took = taken.elapsed();
        restMs = took < LittleMs ? 0 : int(std::min<qint64>(FrameMs, (Share - 1) * took));
        sinceDelivery.start();
        onTheirWay -= int(outcomes.size());
        if (onTheirWay == 0 && measured.isEmpty())
            Q_EMIT q->idle();
    }

    /// The file's trouble, as opposed to a refused event, which its own caller hears of.
    static bool isForPeople(const Refusal &refusal)
    {
        return refusal.code != QLatin1StringView("log.bad_event") && refusal.code != QLatin1StringView("log.unknown_parent");
    }

    /// Something of it is on disk now.
    static bool isKept(const Appended &answer) { return answer && !answer->isEmpty(); }

    /// What could not be written is told in the log's own thread.
    void fail(const Refusal &refusal)
    {
        if (mode == Mode::Threaded)
            return tell({}, refusal);
        q->setTrouble(refusal);
        Q_EMIT q->failed(refusal);
    }

    /// One piece after the other, so that nobody's event waits for the rest.
    void catchUpInPieces(const std::shared_ptr<QPromise<bool>> &promise)
    {
        post({.drafts = {}, .promise = {}, .samples = {}, .read = [this, promise](LogStore &log) {
                  const auto left = log.catchUp(ManyAtATime);
                  if (log.isFarBehind()) {
                      const qint64 all = log.eventCount();
                      promise->setProgressValue(int(std::max<qint64>(1, CaughtUpSteps * (all - log.behind()) / all)));
                  }
                  if (left.value_or(0) > 0 && !promise->isCanceled() && !isStopping())
                      return catchUpInPieces(promise);
                  promise->addResult(left.value_or(1) == 0);
                  promise->finish();
              }});
    }

    [[nodiscard]] bool isStopping()
    {
        const QMutexLocker locker(&mutex);
        return stopping;
    }

    /// Asks the store in its thread, with what is asked for; the answer's future finishes there.
    template <typename Question, typename... Asked> auto ask(Question question, Asked... asked)
    {
        using T = std::invoke_result_t<Question, LogStore &, const Asked &...>;
        if (mode == Mode::Inline)
            return ready(std::invoke(question, store, std::as_const(asked)...));
        auto promise = std::make_shared<QPromise<T>>();
        promise->start();
        QFuture<T> future = promise->future();
        post({.drafts = {}, .promise = {}, .samples = {}, .read = [promise, question, asked...](LogStore &log) {
                  promise->addResult(std::invoke(question, log, asked...));
                  promise->finish();
              }});
        return future;
    }
};

LocalLog::LocalLog(LogStore store, Mode mode, QObject *parent)
    : EventLog(parent)
    , d(std::make_unique<Private>())
{
    d->q = this;
    d->store = std::move(store);
    d->file = d->store.file();
    d->mode = mode;
    d->frame.setSingleShot(true);
    d->frame.setTimerType(Qt::PreciseTimer);
    connect(&d->frame, &QTimer::timeout, this, [this] { d->deliver(); });
    if (mode == Mode::Threaded) {
        d->thread.reset(QThread::create([this] { d->work(); }));
        d->thread->setObjectName(QLatin1StringView("log"));
        d->thread->start();
    }
}

LocalLog::~LocalLog()
{
    if (!d->thread)
        return;
    {
        const QMutexLocker locker(&d->mutex);
        d->stopping = true;
        d->wake.wakeOne();
    }
    d->thread->wait(); // what was handed over is written
    for (Private::Outcome &outcome : d->done) {
        outcome.promise.addResult(std::move(outcome.answer));
        outcome.promise.finish();
    }
}

QFuture<Opening> LocalLog::opening(std::optional<qint64> endedAfter)
{
    return d->ask([endedAfter](LogStore &log) { return endedAfter && !log.isFarBehind() ? log.workingSet(*endedAfter) : log.opening(); });
}

QFuture<QList<Sample>> LocalLog::openingSamples() { return d->ask(&LogStore::openingSamples, OpeningSpanMs); }

void LocalLog::inItsThread(std::function<void(LogStore &)> work)
{
    if (d->mode == Mode::Inline)
        work(d->store);
    else
        d->post({.drafts = {}, .promise = {}, .samples = {}, .read = std::move(work)});
}

void LocalLog::fail(const Refusal &refusal) { d->fail(refusal); }

QFuture<QSet<SampleKey>> LocalLog::alarmReadings() { return d->ask(&LogStore::alarmReadings); }

QFuture<std::expected<QString, Refusal>> LocalLog::copyUntil(qint64 at) { return d->ask(&LogStore::copyUntil, at); }

QFuture<bool> LocalLog::catchUp()
{
    if (d->mode == Mode::Inline)
        return ready(d->store.catchUp().has_value());
    auto promise = std::make_shared<QPromise<bool>>();
    promise->start();
    promise->setProgressRange(0, CaughtUpSteps);
    QFuture<bool> future = promise->future();
    d->catchUpInPieces(promise);
    return future;
}

QString LocalLog::file() const { return d->file; }

QFuture<EventLog::Appended> LocalLog::append(const QList<Draft> &drafts)
{
    if (d->mode == Mode::Inline) {
        Appended answer = d->store.append(drafts);
        if (Private::isKept(answer)) {
            setTrouble({});
            Q_EMIT appended(*answer);
        } else if (!answer && Private::isForPeople(answer.error())) {
            d->fail(answer.error());
        }
        Q_EMIT idle();
        return ready(std::move(answer));
    }
    QPromise<Appended> promise;
    promise.start();
    QFuture<Appended> future = promise.future();
    ++d->onTheirWay;
    d->post({.drafts = drafts, .promise = std::move(promise), .samples = {}, .read = {}});
    return future;
}

void LocalLog::measure(const QList<Sample> &samples)
{
    if (samples.isEmpty())
        return;
    if (d->mode == Mode::Inline) {
        if (const auto written = d->store.measure(samples); !written)
            d->fail(written.error());
        Q_EMIT measured(samples);
        return;
    }
    d->post({.drafts = {}, .promise = {}, .samples = samples, .read = {}});
    d->measured += samples;
    d->tell({}, {});
}

bool LocalLog::isIdle() const { return d->onTheirWay == 0 && d->measured.isEmpty(); }

QFuture<QList<Sample>> LocalLog::samples(const QString &series, qint64 from, qint64 to)
{
    return d->ask(&LogStore::samples, series, from, to);
}

QFuture<QList<Event>> LocalLog::history(const QString &subject) { return d->ask(&LogStore::history, subject); }

QFuture<QList<Event>> LocalLog::events(qint64 afterSequence, int limit) { return d->ask(&LogStore::events, afterSequence, limit); }

QFuture<QStringList> LocalLog::ownedBy(const QString &subject) { return d->ask(&LogStore::ownedBy, subject); }

QFuture<QList<Event>> LocalLog::eventsBetween(qint64 from, qint64 to) { return d->ask(&LogStore::eventsBetween, from, to); }

} // namespace wf
