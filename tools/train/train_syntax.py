"""Train the tagger and parser; a checkpoint after each epoch.

    train_syntax.py DATA OUT [--epochs N] [--stop N] [--cells H] [--seed S]
    train_syntax.py DATA OUT --teacher CHECKPOINT [--epochs N] ...

DATA holds syntax/*.conllu and entities/text/gmb-news.tok.gz.  With a teacher
the network starts from it, and learns from its trees of the news text besides
the gold ones, with words and pieces hidden and units dropped.
"""

import argparse
import random
import time

import torch
from torch.nn import functional

import conllu
import corpus
import silver
from network import Network

WORDS_A_BATCH, WARM_UP, CLIP = 1400, 150, 2.0
P_WORD, P_VECTOR, P_HASHED, P_WHOLE = 0.25, 0.1, 0.05, 0.25
P_CAPITALS, P_LOWER, P_CUT = 0.03, 0.02, 0.06
AVERAGE, AVERAGE_EVERY = 0.97, 8
SHARES = 3  # an epoch takes one of these shares of the teacher's trees


def batches(examples, shuffle):
    """Lists of examples of about equal lengths and WORDS_A_BATCH words."""
    order = sorted(examples, key=lambda e: len(e.words) + (
        shuffle.random() * 2 if shuffle else 0))
    out, batch, size = [], [], 0
    for example in order:
        if batch and size + len(example.words) > WORDS_A_BATCH:
            out.append(batch)
            batch, size = [], 0
        batch.append(example)
        size += len(example.words)
    out.append(batch)
    if shuffle:
        shuffle.shuffle(out)
    return out


def tensors(batch):
    """Arrays of a batch, time first: five tensors (T, B, ...) and the mask."""
    steps = max(len(e.words) for e in batch)
    out = [torch.zeros(steps, len(batch), dtype=torch.long),
           torch.full((steps, len(batch), 11), corpus.features.TABLE_ROWS),
           torch.full((steps, len(batch)), -100),
           torch.zeros(steps, len(batch), dtype=torch.long),
           torch.full((steps, len(batch)), -100)]
    mask = torch.zeros(steps, len(batch), 1)
    for b, example in enumerate(batch):
        n = len(example.words)
        mask[:n, b] = 1
        for tensor, array in zip(out, example):
            tensor[:n, b] = torch.from_numpy(array)
    return (*out, mask)


def varied(choices, shuffle):
    """One of the variants of each sentence; now and then without its mark."""
    for variants, markless in choices:
        draw = shuffle.random()
        which = 1 if draw < P_CAPITALS else 2 if draw < P_CAPITALS + P_LOWER else 0
        example = variants[which]
        if markless and shuffle.random() < P_CUT:
            example = corpus.without_last(example)
        yield example


def hide(words, hashed, n_learnt):
    """Word dropout -> learnt words, vector ids, hashed rows."""
    chance = torch.rand(words.shape)
    learnt = words.masked_fill((words >= n_learnt) | (chance < P_WORD), 0)
    known = words.masked_fill(torch.rand(words.shape) < P_VECTOR, 0)
    rates = torch.full((hashed.shape[-1],), P_HASHED)
    rates[-1] = P_WHOLE
    gone = torch.rand(hashed.shape) < rates
    return learnt, known, hashed.masked_fill(gone, corpus.features.TABLE_ROWS)


def losses(network, batch, n_learnt):
    """Mean losses of tags, arcs and labels."""
    words, hashed, tags, heads, labels, mask = tensors(batch)
    learnt, known, hashed = hide(words, hashed, n_learnt)
    dep, head, dep_label, head_label, tag = network.encode(
        learnt, known, hashed, mask)
    gold = torch.where(mask[..., 0] > 0, heads, torch.full_like(heads, -100))
    return (
        functional.cross_entropy(network.tags(tag).flatten(0, 1), tags.flatten()),
        functional.cross_entropy(network.arcs(dep, head, mask).flatten(0, 1),
                                 gold.t().flatten()),
        functional.cross_entropy(
            network.labels(dep_label, head_label,
                           heads.clamp(min=0)).flatten(0, 1),
            labels.flatten()))


@torch.no_grad()
def evaluate(network, examples, vocabulary):
    """Per cent of UPOS, XPOS, heads, and heads with relations, no tree."""
    network.eval()
    upos = torch.tensor([hash(t[0]) for t in vocabulary.tags])
    base = [r.split(":")[0] for r in vocabulary.relations]
    base = torch.tensor([base.index(r) for r in base])
    right, total = torch.zeros(4), 0
    for batch in batches(examples, None):
        words, hashed, tags, heads, labels, mask = tensors(batch)
        learnt = words.masked_fill(words >= vocabulary.n_learnt, 0)
        dep, head, dep_label, head_label, tag = network.encode(
            learnt, words, hashed, mask)
        use = mask[..., 0] > 0
        best = network.tags(tag).argmax(-1)
        arc = network.arcs(dep, head, mask).argmax(-1).t()
        label = network.labels(dep_label, head_label, arc).argmax(-1)
        gold = tags.clamp(min=0)
        right += torch.stack([
            ((upos[best] == upos[gold]) & (tags >= 0))[use].sum(),
            (best == tags)[use].sum(), (arc == heads)[use].sum(),
            ((arc == heads) & (base[label] == base[labels.clamp(min=0)]))[use].sum()])
        total += int(use.sum())
    network.train()
    return (100 * right / total).tolist()


class Trainer:
    """The network, its optimiser, and the running average of its weights."""

    def __init__(self, network, n_steps, rate):
        self.network, self.n_steps, self.step = network, n_steps, 0
        self.top = rate
        self.adam = torch.optim.Adam(network.parameters(), rate, (0.9, 0.95))
        self.average = [p.detach().clone() for p in network.parameters()]

    def rate(self):
        """Warm-up, then a straight line to zero."""
        return self.top * min(self.step / WARM_UP,
                          (self.n_steps - self.step) / (self.n_steps - WARM_UP))

    def learn(self, batch, n_learnt):
        """One step; the losses of the batch."""
        self.step += 1
        self.adam.param_groups[0]["lr"] = max(self.rate(), 1e-6)
        parts = losses(self.network, batch, n_learnt)
        self.adam.zero_grad(set_to_none=True)
        sum(parts).backward()
        torch.nn.utils.clip_grad_norm_(self.network.parameters(), CLIP)
        self.adam.step()
        if self.step % AVERAGE_EVERY == 0:
            with torch.no_grad():
                for mean, p in zip(self.average, self.network.parameters()):
                    mean.lerp_(p, 1 - AVERAGE)
        return [float(part.detach()) for part in parts]

    def swap(self):
        """Exchange the weights and their average."""
        with torch.no_grad():
            for mean, p in zip(self.average, self.network.parameters()):
                kept = p.clone()
                p.copy_(mean)
                mean.copy_(kept)


def load(data):
    """Training sentences and the two development sets."""
    read = lambda name: conllu.read(f"{data}/syntax/{name}.conllu")
    return (read("ewt-train") + read("gumopen-train"),
            read("ewt-dev"), read("gumopen-dev"))


def new_network(vocabulary, cells):
    return Network(torch.from_numpy(vocabulary.vectors),
                   torch.from_numpy(vocabulary.outside), vocabulary.n_learnt,
                   len(vocabulary.tags), len(vocabulary.relations), cells)


def learn_from(teacher, network, vocabulary, encoder, text):
    """Copy the teacher's weights into the network; its trees of the text."""
    found = torch.load(teacher)
    words, n_learnt = found["vocabulary"][:2]
    network.load_state_dict(silver.move_weights(
        found["weights"], words, n_learnt, vocabulary.words,
        vocabulary.n_learnt), strict=False)
    return silver.label(network, vocabulary.n_learnt, encoder,
                        silver.read(text), batches, tensors)


def save(path, network, vocabulary):
    """A checkpoint, all that export.py needs."""
    torch.save({"sizes": network.sizes, "weights": network.state_dict(),
                "vocabulary": (*vocabulary[:2], None, None, *vocabulary[4:])},
               path)


def report(epoch, sums, scores, start):
    print(f"{epoch + 1:3} loss", *(f"{s:.3f}" for s in sums),
          "  ewt", *(f"{s:.2f}" for s in scores[0]),
          "  gum", *(f"{s:.2f}" for s in scores[1]),
          f"  {time.time() - start:.0f} s", flush=True)


def run(options):
    torch.manual_seed(options.seed)
    torch.set_num_threads(1)
    shuffle = random.Random(options.seed)
    start = time.time()
    text = f"{options.data}/entities/text/gmb-news.tok.gz"
    train, *dev = load(options.data)
    vocabulary = corpus.make_vocabulary(train, text, options.vectors,
                                        bool(options.teacher))
    encoder = corpus.Encoder(vocabulary)
    choices = [(list(encoder.variants(s)), corpus.last_is_mark(s)) for s in train]
    dev = [[encoder.sentence(s) for s in part] for part in dev]
    network = new_network(vocabulary, options.cells)
    more = []
    if options.teacher:
        more = learn_from(options.teacher, network, vocabulary, encoder, text)
        shuffle.shuffle(more)

    def epoch_batches(epoch):
        gold = list(varied(choices, shuffle))
        return batches(gold + more[epoch % SHARES::SHARES], shuffle)

    n_batches = min(len(epoch_batches(i)) for i in range(SHARES)) - 2
    trainer = Trainer(network, options.epochs * n_batches, options.rate)
    print(f"{len(vocabulary.words)} words, {vocabulary.n_learnt} learnt, "
          f"{len(vocabulary.tags)} tags, {len(vocabulary.relations)} relations, "
          f"{sum(p.numel() for p in network.parameters())} weights, "
          f"{n_batches} batches, {time.time() - start:.0f} s", flush=True)
    for epoch in range(options.stop or options.epochs):
        sums = torch.zeros(3)
        for batch in epoch_batches(epoch)[:n_batches]:
            sums += torch.tensor(trainer.learn(batch, vocabulary.n_learnt))
        trainer.swap()
        scores = [evaluate(network, part, vocabulary) for part in dev]
        save(options.out, network, vocabulary)
        trainer.swap()
        report(epoch, sums / n_batches, scores, start)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("data")
    parser.add_argument("out")
    parser.add_argument("--epochs", type=int, default=30)
    parser.add_argument("--stop", type=int, help="end after so many of them")
    parser.add_argument("--cells", type=int, default=192)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--rate", type=float, default=2.5e-3)
    parser.add_argument("--vectors", help="outside word vectors, GloVe's form")
    parser.add_argument("--teacher", help="checkpoint of a first network")
    run(parser.parse_args())


if __name__ == "__main__":
    main()
