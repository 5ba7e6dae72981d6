//! Which addresses belong to this machine or to a private network, in every form in which one can be written.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

/// Whether an address is one that no public page has: of this machine, of a private or provider's network, of a
/// single link, of many receivers, or of none.
pub(crate) fn is_private(address: IpAddr) -> bool {
    match address {
        IpAddr::V4(address) => is_private_v4(address),
        IpAddr::V6(address) => {
            is_private_v6(address) || embedded(address).is_some_and(is_private_v4)
        }
    }
}

/// Networks of version 4, with the number of bits that count.
const PRIVATE_V4: [(Ipv4Addr, u32); 11] = [
    // "This network".
    (Ipv4Addr::UNSPECIFIED, 8),
    // Private use (RFC 1918).
    (Ipv4Addr::new(10, 0, 0, 0), 8),
    (Ipv4Addr::new(172, 16, 0, 0), 12),
    (Ipv4Addr::new(192, 168, 0, 0), 16),
    // Between a provider and its customers (RFC 6598).
    (Ipv4Addr::new(100, 64, 0, 0), 10),
    // This machine.
    (Ipv4Addr::new(127, 0, 0, 0), 8),
    // A single link: where clouds tell a machine its secrets.
    (Ipv4Addr::new(169, 254, 0, 0), 16),
    // Protocol assignments, and measurements of devices (RFC 2544).
    (Ipv4Addr::new(192, 0, 0, 0), 24),
    (Ipv4Addr::new(198, 18, 0, 0), 15),
    // Many receivers; reserved, with the broadcast.
    (Ipv4Addr::new(224, 0, 0, 0), 4),
    (Ipv4Addr::new(240, 0, 0, 0), 4),
];

/// Networks of version 6, with the number of bits that count.
const PRIVATE_V6: [(Ipv6Addr, u32); 7] = [
    // None, and this machine.
    (Ipv6Addr::UNSPECIFIED, 127),
    // Translation inside a local network (RFC 8215).
    (Ipv6Addr::new(0x64, 0xff9b, 1, 0, 0, 0, 0, 0), 48),
    // Teredo: the address inside is disguised.
    (Ipv6Addr::new(0x2001, 0, 0, 0, 0, 0, 0, 0), 32),
    // Unique local, of a link, of a site, and many receivers.
    (Ipv6Addr::new(0xfc00, 0, 0, 0, 0, 0, 0, 0), 7),
    (Ipv6Addr::new(0xfe80, 0, 0, 0, 0, 0, 0, 0), 10),
    (Ipv6Addr::new(0xfec0, 0, 0, 0, 0, 0, 0, 0), 10),
    (Ipv6Addr::new(0xff00, 0, 0, 0, 0, 0, 0, 0), 8),
];

/// Networks of version 6 with an address of version 4 inside, and how many bits behind it there are.
const EMBEDDING: [(Ipv6Addr, u32, u32); 5] = [
    // Compatible, mapped, and translated without state (RFC 2765).
    (Ipv6Addr::UNSPECIFIED, 96, 0),
    (Ipv6Addr::new(0, 0, 0, 0, 0, 0xffff, 0, 0), 96, 0),
    (Ipv6Addr::new(0, 0, 0, 0, 0xffff, 0, 0, 0), 96, 0),
    // NAT64.
    (Ipv6Addr::new(0x64, 0xff9b, 0, 0, 0, 0, 0, 0), 96, 0),
    // 6to4.
    (Ipv6Addr::new(0x2002, 0, 0, 0, 0, 0, 0, 0), 16, 80),
];

fn is_private_v4(address: Ipv4Addr) -> bool {
    let is_in = |(network, bits): (Ipv4Addr, u32)| {
        (network.to_bits() ^ address.to_bits()) >> (32 - bits) == 0
    };
    PRIVATE_V4.into_iter().any(is_in)
}

fn is_private_v6(address: Ipv6Addr) -> bool {
    PRIVATE_V6
        .into_iter()
        .any(|(network, bits)| lies_in(address, network, bits))
}

/// The address of version 4 that is reached through one of version 6.
fn embedded(address: Ipv6Addr) -> Option<Ipv4Addr> {
    let mut networks = EMBEDDING.into_iter();
    let (_, _, behind) = networks.find(|(network, bits, _)| lies_in(address, *network, *bits))?;
    let low = u32::try_from((address.to_bits() >> behind) & u128::from(u32::MAX)).ok()?;
    Some(Ipv4Addr::from_bits(low))
}

fn lies_in(address: Ipv6Addr, network: Ipv6Addr, bits: u32) -> bool {
    (network.to_bits() ^ address.to_bits()) >> (128 - bits) == 0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_of_this_machine_and_of_private_networks_are_private() {
        for text in [
            "0.0.0.0",
            "10.0.0.1",
            "100.64.0.1",
            "100.127.255.255",
            "127.0.0.1",
            "127.255.255.254",
            "169.254.169.254",
            "172.16.0.1",
            "172.31.255.255",
            "192.0.0.8",
            "192.168.1.1",
            "198.18.0.1",
            "224.0.0.1",
            "255.255.255.255",
            "::",
            "::1",
            "::7f00:1",
            "::ffff:127.0.0.1",
            "::ffff:169.254.169.254",
            "::ffff:0:10.0.0.1",
            "64:ff9b::10.0.0.1",
            "64:ff9b:1::1",
            "2001::1",
            "2002:a00:1::",
            "fc00::1",
            "fd00::1",
            "fe80::1",
            "fec0::1",
            "ff02::1",
        ] {
            assert!(is_private(text.parse().unwrap()), "{text}");
        }
    }

    #[test]
    fn all_other_addresses_are_public() {
        for text in [
            "1.1.1.1",
            "9.255.255.255",
            "11.0.0.0",
            "100.63.255.255",
            "100.128.0.0",
            "128.0.0.1",
            "169.253.0.1",
            "172.15.0.1",
            "172.32.0.1",
            "192.0.1.1",
            "192.167.1.1",
            "198.17.0.1",
            "198.20.0.1",
            "223.255.255.255",
            "2001:4860::8888",
            "2606:4700::1111",
            "::ffff:8.8.8.8",
            "64:ff9b::8.8.8.8",
            "2002:808:808::",
        ] {
            assert!(!is_private(text.parse().unwrap()), "{text}");
        }
    }
}
